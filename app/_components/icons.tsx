/** 16 px line icons. They only repeat what a text beside them says, so they are hidden from screen readers. */
import type { ReactNode } from "react";

function Icon({ children, className = "size-4" }: { children: ReactNode; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

type Props = { className?: string };

/** The mark: three places of a board, as ledger lines. */
export const Mark = ({ className }: Props) => (
  <svg viewBox="0 0 20 20" className={`shrink-0 ${className ?? "size-5"}`} aria-hidden="true">
    <rect width="20" height="20" rx="5" className="fill-accent" />
    <path d="M5 6.5h10M5 10h6.5M5 13.5h4" className="stroke-on-accent" strokeWidth="1.75" strokeLinecap="round" fill="none" />
  </svg>
);

export const BoardIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M2.5 13.5v-4h3v4M6.5 13.5v-10h3v10M10.5 13.5v-6h3v6" />
  </Icon>
);
export const SunIcon = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
  </Icon>
);
export const MoonIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z" />
  </Icon>
);
export const ScreenIcon = ({ className }: Props) => (
  <Icon className={className}>
    <rect x="2" y="3" width="12" height="8" rx="1.5" />
    <path d="M6 13.5h4" />
  </Icon>
);
export const UpIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />
  </Icon>
);
export const DownIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />
  </Icon>
);
export const ChevronIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="m6 4 4 4-4 4" />
  </Icon>
);
export const SelectIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="m5 6.5 3-3 3 3M5 9.5l3 3 3-3" />
  </Icon>
);
export const CloseIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);
export const CopyIcon = ({ className }: Props) => (
  <Icon className={className}>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M3.5 10.5h-.5a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5h7a.5.5 0 0 1 .5.5v.5" />
  </Icon>
);
export const CheckIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
);
export const FileIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M9 1.75H4.5a1 1 0 0 0-1 1v10.5a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V5.25L9 1.75ZM9 1.75v3.5h3.5" />
  </Icon>
);
