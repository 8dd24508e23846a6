/** The panel's push button, in its few shapes. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** The one thing to do here. */
  readonly main?: boolean;
  readonly wide?: boolean;
  readonly small?: boolean;
  readonly submit?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

export function Button({ main, wide, small, submit, label, children, ...rest }: ButtonProps) {
  const shapes = [main && ' button-main', wide && ' button-wide', small && ' button-small'];
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      class={'button'.concat(...shapes.filter((shape) => typeof shape === 'string'))}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </button>
  );
}
