import { useEffect, useState } from 'react';
import type { FormSection } from './formSections.ts';

/** How far below the upper edge of what scrolls a section may begin and yet be the one that is read. */
const upperPart = 96;

/** Id of the section that is read now, as the page scrolls; and a way to say which it is after a jump. */
export function useSectionInSight(sections: readonly FormSection[]): readonly [string, (id: string) => void] {
  const [inSight, setInSight] = useState(sections[0]?.id ?? '');
  useEffect(() => {
    let frame = 0;
    let jumped = 0;
    const look = (event: Event): void => {
      const scroller = event.target;
      if (!(scroller instanceof HTMLElement) || performance.now() - jumped < 150) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setInSight((now) => sectionIn(scroller, sections) ?? now));
    };
    const jump = (): void => {
      jumped = performance.now();
    };
    document.addEventListener('scroll', look, { capture: true, passive: true });
    document.addEventListener('click', jump, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', look, { capture: true });
      document.removeEventListener('click', jump, { capture: true });
    };
  }, [sections]);
  return [inSight, setInSight];
}

function sectionIn(scroller: HTMLElement, sections: readonly FormSection[]): string | undefined {
  const own = sections.filter(({ id }) => scroller.querySelector(`#${id}`) !== null);
  if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) return own.at(-1)?.id;
  const edge = scroller.getBoundingClientRect().top + upperPart;
  const above = own.filter(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? edge) < edge);
  return above.at(-1)?.id ?? own[0]?.id;
}
