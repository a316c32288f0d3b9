const slice = 10;

/**
 * Runs long work in slices, so that the page answers between them: `work` yields where it may be interrupted.
 * Answers what it returns, or `undefined` where `goesOn` said no.
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  goesOn: () => boolean = () => true,
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await breath();
    if (!goesOn()) return undefined;
  }
}

/** Lets the page draw and take keys. A message comes at once, where timers are held back. */
async function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
  port1.close();
}
