import type { ReactNode } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import "./button.css";
import "./picker.css";

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly disabled?: boolean;
  run(): void;
}

/** Actions behind one button. */
export function Menu(props: {
  readonly label: string;
  readonly sign?: ReactNode;
  readonly actions: readonly MenuAction[];
}) {
  const { label, sign, actions } = props;
  return (
    <MenuTrigger>
      <Button className="button button-plain button-normal">
        {sign}
        {label}
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu
          className="listbox"
          aria-label={label}
          onAction={(key) => actions.find(({ id }) => id === key)?.run()}
          disabledKeys={actions.filter(({ disabled }) => disabled === true).map(({ id }) => id)}
        >
          {actions.map((action) => (
            <MenuItem key={action.id} id={action.id} className="menu-item">
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
