import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { type BodyProps, useDrawRow } from "./table-body.tsx";

const ROW_HEIGHT = 36;
/** What the server draws before it knows the window. */
const FIRST_HEIGHT = 1_000;
/** The head is row 1. */
const FIRST_ROW = 2;

type Props<Row> = BodyProps<Row> & {
  scroller: RefObject<HTMLDivElement | null>;
  /** rows to come, for which room is kept */
  awaited: number;
  /** the last row in view has changed */
  onRange: (last: number) => void;
};

/**
 * The rows in view of a long table, with empty rows as tall as what is above and below. What changes as it scrolls stays in here:
 * the rest of the table is not drawn again.
 */
export function VirtualBody<Row>({ scroller, awaited, onRange, ...body }: Props<Row>) {
  const virtual = useVirtualizer({
    count: body.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialRect: { width: FIRST_HEIGHT, height: FIRST_HEIGHT },
    onChange: ({ range }) => range && onRange(range.endIndex),
  });
  const row = useDrawRow(body, FIRST_ROW);
  const items = virtual.getVirtualItems();
  return (
    <tbody>
      <Space height={items[0]?.start ?? 0} columns={body.columns.length} />
      {items.map(({ index }) => row(index))}
      <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0) + awaited * ROW_HEIGHT} columns={body.columns.length} />
    </tbody>
  );
}

const Space = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 && (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row holds nothing to focus.
    <tr aria-hidden="true">
      <td colSpan={columns} className="border-0! p-0!" style={{ height }} />
    </tr>
  );
