/** How the screens are coloured: as the system is, or as the person chose. */
export const colourModes = ['system', 'light', 'dark'] as const;

export type ColourMode = (typeof colourModes)[number];

const remembered = 'colours';
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let printing = false;

function chosen(): ColourMode {
  const stored = localStorage.getItem(remembered);
  return colourModes.find((mode) => mode === stored) ?? 'system';
}

/** Paper is light whatever the screen is. */
function shown(): 'light' | 'dark' {
  const mode = chosen();
  return !printing && (mode === 'dark' || (mode === 'system' && systemIsDark.matches)) ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset['theme'] = shown();
  for (const listener of listeners) listener();
}

/** The choice of light and dark, remembered in the browser and followed by every screen at once. */
export const colourMode = {
  chosen,
  shown,
  choose(mode: ColourMode): void {
    localStorage.setItem(remembered, mode);
    apply();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** To be called once, before anything is drawn. */
  begin(): void {
    systemIsDark.addEventListener('change', apply);
    window.addEventListener('storage', apply);
    const turn = (to: boolean) => (): void => {
      printing = to;
      apply();
    };
    window.addEventListener('beforeprint', turn(true));
    window.addEventListener('afterprint', turn(false));
    apply();
  },
};
