import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenToKeys } from './commands/key-handler.ts';
import { refuseStrayDrops } from './parts/file-drop.ts';
import { start } from './store/start.ts';
import './look/tokens.css';
import './look/fonts.css';
import './look/base.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <Tooltip.Provider delay={500}>
          <App />
        </Tooltip.Provider>
      </CSPProvider>
    </StrictMode>,
  );
}
listenToKeys();
refuseStrayDrops();
void start();
