import { lazy, Suspense, useEffect, useState } from 'react';
import { journalOf } from '../../journal/journalOf.ts';
import { useMe } from '../../session/useMe.ts';

const UndeliveredAnywhere = lazy(async () => ({
  default: (await import('./UndeliveredAnywhere.tsx')).UndeliveredAnywhere,
}));

/** How often it is looked whether another page has left something, in milliseconds. */
const every = 10_000;

/** Tells of what is not delivered, and loads what it takes to tell only where there is something. */
export function UndeliveredGate(): React.JSX.Element | null {
  const journal = journalOf(useMe());
  const [some, setSome] = useState(false);
  useEffect(() => {
    const look = (): void =>
      void journal.undelivered().then(
        (found) => setSome(found.length > 0),
        () => {},
      );
    look();
    const timer = setInterval(look, every);
    const end = journal.subscribe(look);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [journal]);
  if (!some) return null;
  return (
    <Suspense fallback={null}>
      <UndeliveredAnywhere />
    </Suspense>
  );
}
