import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormSection } from './formSections.ts';

/** How far below the upper edge of what scrolls a section may begin and yet be the one that is read. */
const upperPart = 96;

/** What tells that the person scrolls, and not a jump. */
const scrolling = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Id of the section that is read now, as the page scrolls; and a way to say which it is after a jump: a short one at the
 * end does not reach the top.
 */
export function useSectionInSight(sections: readonly FormSection[]): readonly [string, (id: string) => void] {
  const [inSight, setInSight] = useState(sections[0]?.id ?? '');
  const jumped = useRef(false);
  useEffect(() => {
    let frame = 0;
    const look = (event: Event): void => {
      // A page that scrolls as a whole tells it of the document.
      const scroller = event.target === document ? document.documentElement : event.target;
      if (!(scroller instanceof HTMLElement) || jumped.current) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setInSight((now) => sectionIn(scroller, sections) ?? now));
    };
    const begin = (): void => {
      jumped.current = false;
    };
    const heard = { capture: true, passive: true };
    document.addEventListener('scroll', look, heard);
    for (const kind of scrolling) document.addEventListener(kind, begin, heard);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', look, heard);
      for (const kind of scrolling) document.removeEventListener(kind, begin, heard);
    };
  }, [sections]);
  const jump = useCallback((id: string) => {
    jumped.current = true;
    setInSight(id);
  }, []);
  return [inSight, jump];
}

function sectionIn(scroller: HTMLElement, sections: readonly FormSection[]): string | undefined {
  const own = sections.filter(({ id }) => scroller.querySelector(`#${id}`) !== null);
  if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) return own.at(-1)?.id;
  const edge = Math.max(0, scroller.getBoundingClientRect().top) + upperPart;
  const above = own.filter(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? edge) < edge);
  return above.at(-1)?.id ?? own[0]?.id;
}
