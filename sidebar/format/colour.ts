/** Stage colours: the sheet wants a pale ground under black text, the panel a mark that is seen on white and on black. */

/** Below this a colour is a grey and stays one. */
const GREY = 0.08;

/** A colour of the same hue, strong enough for a dot or a bar; what is no `#rrggbb` comes back as it is. */
export function markColour(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  if (red === undefined || green === undefined || blue === undefined) return colour;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const high = Math.max(red, green, blue);
  const spread = high - Math.min(red, green, blue);
  if (spread < GREY) return 'hsl(220 8% 58%)';
  return 'hsl('.concat(String(hue(red, green, blue, high, spread)), ' 62% 56%)');
}

/** The hue in degrees, from the usual hexagon of red, green and blue. */
function hue(red: number, green: number, blue: number, high: number, spread: number): number {
  let sixth = 4 + (red - green) / spread;
  if (high === red) sixth = (green - blue) / spread;
  else if (high === green) sixth = 2 + (blue - red) / spread;
  return Math.round((sixth * 60 + 360) % 360);
}
