import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import "./disclosure.css";

/** A heading that opens and closes what stands under it. */
export function Disclosure(props: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly open?: boolean;
  /** Keeps what is folded away alive, where others read it. */
  readonly keep?: boolean;
  readonly children: ReactNode;
}) {
  const { title, aside, level = 3, open = true, keep = false, children } = props;
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="disclosure">
      <div className="disclosure-head">
        <Heading className="disclosure-heading">
          <button
            type="button"
            className="disclosure-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight aria-hidden="true" />
            {title}
          </button>
        </Heading>
        {aside}
      </div>
      <div id={id} hidden={!isOpen} className="disclosure-panel">
        {isOpen || keep ? children : null}
      </div>
    </section>
  );
}
