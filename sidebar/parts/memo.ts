/** A part that is drawn again only when one of its own facts is another one. */
import { type Component, type ComponentChild, createElement, type FunctionComponent } from 'preact';

/** Preact without its compat layer has no memo of its own. */
export function memo<Props extends object>(Part: FunctionComponent<Props>): FunctionComponent<Props> {
  function Memo(this: Component<Props>, props: Props): ComponentChild {
    this.shouldComponentUpdate = (next: Readonly<Props>) => differs(this.props, next);
    return createElement(Part, props);
  }
  return Memo;
}

function differs(one: object, other: object): boolean {
  const before = Object.entries(one);
  return (
    before.length !== Object.keys(other).length ||
    before.some(([name, value]) => Reflect.get(other, name) !== value)
  );
}
