/** Marks the moment at which so many editors are on the screen. */
export function drawn(count: number): void {
  const look = (): void => {
    const editors = document.querySelectorAll('input, select, textarea, .ant-select');
    if (editors.length < count) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('ready')));
  };
  look();
}
