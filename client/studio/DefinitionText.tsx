import { useEffect, useRef } from 'react';
import type { DefinitionFaultFound } from '../api/askDraftReview.ts';
import { useColours } from '../ui/useColours.ts';
import { type DefinitionEditor, openEditor } from './openEditor.ts';

interface Props {
  readonly path: string;
  readonly text: string;
  readonly faults: readonly DefinitionFaultFound[];
  /** A place to go to; a new object each time. */
  readonly place: { readonly line: number; readonly column: number } | undefined;
  readonly onChange: (path: string, text: string) => void;
}

/** The text of a definition file, with completion and its faults at their lines. */
export function DefinitionText({ path, text, faults, place, onChange }: Props): React.JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const editor = useRef<DefinitionEditor>(undefined);
  const changed = useRef(onChange);
  const colours = useColours();
  useEffect(() => {
    changed.current = onChange;
  });
  useEffect(() => {
    if (element.current === null) return undefined;
    const opened = openEditor(element.current, (of, now) => changed.current(of, now));
    editor.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => editor.current?.open(path, text), [path, text]);
  useEffect(() => editor.current?.mark(path, faults), [faults, path]);
  useEffect(() => editor.current?.colour(colours === 'dark'), [colours]);
  useEffect(() => {
    if (place !== undefined) editor.current?.goTo(place.line, place.column);
  }, [place]);
  return <div ref={element} className="definition-text" data-testid="definition-text" />;
}
