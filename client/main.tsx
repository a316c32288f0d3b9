import { createRoot } from 'react-dom/client';
import './ui/colours.css';
import './ui/frame.css';
import './ui/entrance.css';
import './ui/controls.css';
import './ui/tables.css';
import './ui/form.css';
import './ui/choices.css';
import './ui/grid.css';
import './ui/gridPanels.css';
import './ui/faults.css';
// Last: it overrules the others on small screens and on paper.
import './ui/media.css';
import { App } from './frame/App.tsx';
import { beginTexts } from './text/beginTexts.ts';
import { colourMode } from './ui/colourMode.ts';
import { mendOlderBrowser } from './ui/mendOlderBrowser.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root');
colourMode.begin();
await Promise.all([mendOlderBrowser(), beginTexts()]);
createRoot(root).render(<App />);
