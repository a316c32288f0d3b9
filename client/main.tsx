import { createRoot } from 'react-dom/client';
import './text/i18n.ts';
import './ui/app.css';
import { App } from './frame/App.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(<App />);
