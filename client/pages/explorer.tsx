import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

/** A page of its own, so that the editor of queries is loaded by those who write queries. */
const place = document.getElementById('graphiql');
if (place !== null) createRoot(place).render(<GraphiQL fetcher={ask} defaultEditorToolsVisibility="variables" />);

async function ask(asked: object): Promise<object> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  return (await answer.json()) as object;
}
