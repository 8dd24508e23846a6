/** A button that shows only an icon; its name is said to those who do not see it, and shown on hovering. */
import { Icon, type IconName } from './icon';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly turning?: boolean;
}

export function IconButton({ icon, label, onClick, disabled = false, turning = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      data-turning={turning || undefined}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
