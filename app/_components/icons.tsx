/** 16 px line icons (Lucide). They only repeat what a text beside them says, so they are hidden from screen readers. */
export {
  ArrowDown as DownIcon,
  ArrowUp as UpIcon,
  Award as ScorecardIcon,
  Building2 as OrganisationIcon,
  CalendarDays as CalendarIcon,
  ChartColumn as BoardIcon,
  ChartNoAxesCombined as UnitsIcon,
  Check as CheckIcon,
  ChevronDown as SelectIcon,
  ChevronRight as ChevronIcon,
  CircleHelp as HelpIcon,
  CirclePlay as RunsIcon,
  Columns3 as ColumnsIcon,
  Copy as CopyIcon,
  Download as ExportIcon,
  FileText as FileIcon,
  Handshake as DealsIcon,
  House as OverviewIcon,
  Info as InfoIcon,
  Link as LinkIcon,
  Menu as MenuIcon,
  NotebookPen as ActivitiesIcon,
  Package as ProductsIcon,
  Plus as PlusIcon,
  Scale as RulesIcon,
  Search as SearchIcon,
  Settings2 as SettingsIcon,
  TriangleAlert as WarningIcon,
  Undo2 as UndoIcon,
  Upload as ImportsIcon,
  Users as ClientsIcon,
  WifiOff as OfflineIcon,
  X as CloseIcon,
} from "lucide-react";

/** The mark: three places of a board, as ledger lines. */
export const Mark = ({ className = "size-5" }: { className?: string }) => (
  <svg viewBox="0 0 20 20" className={`shrink-0 ${className}`} aria-hidden="true">
    <rect width="20" height="20" rx="5" className="fill-accent" />
    <path d="M5 6.5h10M5 10h6.5M5 13.5h4" className="stroke-on-accent" strokeWidth="1.75" strokeLinecap="round" fill="none" />
  </svg>
);
