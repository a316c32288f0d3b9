import { useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { formulaWords } from './formulaWords.ts';
import { helpFacts } from './helpFacts.ts';

interface Props {
  readonly field: Field;
  readonly kit: TableKit;
  readonly onClose: () => void;
}

/** The official explanation of a field beside it, with all that is asked of its value; Esc or F1 leads back to the field. */
export function FieldHelp({ field, kit, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  const back = useRef<Element>(null);
  useLayoutEffect(() => {
    const place = document.querySelector(`.row-form [data-field="${field.name}"]`);
    back.current = place?.querySelector('[data-editor]') ?? document.activeElement;
    if (panel.current !== null && place !== null) put(panel.current, place.getBoundingClientRect());
    panel.current?.focus({ preventScroll: true });
  }, [field]);
  useEffect(() => {
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node) || panel.current?.contains(event.target) !== true) onClose();
    };
    document.addEventListener('pointerdown', outside, { capture: true });
    return () => document.removeEventListener('pointerdown', outside, { capture: true });
  }, [onClose]);
  const leave = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'F1' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
    if (back.current instanceof HTMLElement) back.current.focus();
  };
  const checks = kit.table.checks.filter((check) => check.fields.includes(field.name));
  return createPortal(
    <div
      ref={panel}
      className="field-help"
      role="dialog"
      aria-labelledby="field-help-title"
      tabIndex={-1}
      onKeyDown={leave}
    >
      <h3 id="field-help-title">
        {field.title}
        {field.unit === undefined ? null : <small>{t('inUnit', { unit: field.unit })}</small>}
      </h3>
      <p className="help-text">{field.description ?? t('noExplanation')}</p>
      <dl>
        {helpFacts(t, field, kit).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {checks.length === 0 ? null : (
        <>
          <h4>{t('checkedBy')}</h4>
          <ul>
            {checks.map((check) => (
              <li key={check.id} data-severity={check.severity} title={formulaWords(check.rule, kit)}>
                <b>{t(check.severity)}</b> {check.message}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">{t('explainClose')}</p>
    </div>,
    document.body,
  );
}

/** Below the field, or above where there is more room; always inside the window. */
function put(panel: HTMLElement, field: DOMRect): void {
  const margin = 8;
  const below = window.innerHeight - field.bottom;
  const upward = below < Math.min(panel.offsetHeight + margin, 280) && field.top > below;
  const left = Math.min(field.left, window.innerWidth - panel.offsetWidth - margin);
  panel.style.left = `${Math.max(margin, left)}px`;
  panel.style.maxHeight = `${(upward ? field.top : below) - 2 * margin}px`;
  if (upward) panel.style.bottom = `${window.innerHeight - field.top + 2}px`;
  else panel.style.top = `${field.bottom - 14}px`;
}
