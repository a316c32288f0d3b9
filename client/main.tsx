import { createRoot } from 'react-dom/client';
import './text/i18n.ts';
import './ui/colours.css';
import './ui/frame.css';
import './ui/tables.css';
import './ui/form.css';
import './ui/grid.css';
// Last: it overrules the others on small screens and on paper.
import './ui/media.css';
import { App } from './frame/App.tsx';
import { colourMode } from './ui/colourMode.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root');
colourMode.begin();
createRoot(root).render(<App />);
