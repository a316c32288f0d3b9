import * as monaco from 'monaco-editor/esm/vs/editor/editor.api';
import 'monaco-editor/esm/vs/editor/editor.all.js';
import 'monaco-editor/esm/vs/language/json/monaco.contribution';
// oxlint-disable-next-line import/default -- made by the bundler
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker?worker';
// oxlint-disable-next-line import/default -- made by the bundler
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker?worker';
import type { DefinitionFaultFound } from '../api/askDraftReview.ts';
import { definitionSchemas } from './definitionSchemas.ts';

/** An editor of definition files, one at a time, each with its own undo. */
export interface DefinitionEditor {
  open(path: string, text: string): void;
  /** Shows the faults of a file at their lines. */
  mark(path: string, faults: readonly DefinitionFaultFound[]): void;
  goTo(line: number, column: number): void;
  colour(dark: boolean): void;
  close(): void;
}

let prepared = false;

/** The editor knows the JSON Schemas of definitions; nothing is asked of any other server. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  self.MonacoEnvironment = {
    getWorker: (_id: string, label: string) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
  };
  monaco.languages.json.jsonDefaults.setDiagnosticsOptions({
    validate: true,
    enableSchemaRequest: false,
    // Where the `$schema` of a file leads from its place in the folder.
    schemas: definitionSchemas.map(({ name, fileMatch, schema }) => ({
      uri: `definitions:///schema/${name}.schema.json`,
      fileMatch: [`definitions:///${fileMatch}`],
      schema,
    })),
  });
}

/** Opens an editor in an element; `onChange` is told what is typed. */
export function openEditor(element: HTMLElement, onChange: (path: string, text: string) => void): DefinitionEditor {
  prepare();
  const editor = monaco.editor.create(element, {
    automaticLayout: true,
    minimap: { enabled: false },
    fontSize: 13,
    tabSize: 2,
    scrollBeyondLastLine: false,
    fixedOverflowWidgets: true,
    unicodeHighlight: { ambiguousCharacters: false },
    ariaLabel: 'JSON',
  });
  const listening = editor.onDidChangeModelContent(() => {
    const model = editor.getModel();
    if (model !== null) onChange(model.uri.path.slice(1), model.getValue());
  });
  return {
    open(path, text) {
      const uri = uriOf(path);
      const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(text, 'json', uri);
      if (model.getValue() !== text) model.setValue(text);
      if (editor.getModel() !== model) editor.setModel(model);
    },
    mark(path, faults) {
      const model = monaco.editor.getModel(uriOf(path));
      if (model === null) return;
      monaco.editor.setModelMarkers(
        model,
        'definitions',
        faults.map(({ line, column, code, message, mend }) => ({
          severity: monaco.MarkerSeverity.Error,
          startLineNumber: line,
          startColumn: column,
          endLineNumber: line,
          endColumn: model.getLineMaxColumn(Math.min(line, model.getLineCount())),
          code,
          message: `${message}\n${mend}`,
        })),
      );
    },
    goTo(line, column) {
      editor.setPosition({ lineNumber: line, column });
      editor.revealLineInCenter(line);
      editor.focus();
    },
    colour(dark) {
      monaco.editor.setTheme(dark ? 'vs-dark' : 'vs');
    },
    close() {
      listening.dispose();
      editor.dispose();
    },
  };
}

function uriOf(path: string): monaco.Uri {
  return monaco.Uri.parse(`definitions:///${path}`);
}
