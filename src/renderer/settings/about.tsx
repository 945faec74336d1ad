import { Dialog } from '../parts/dialog.tsx';
import { changeApp, useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import './about.css';

export function About() {
  const { common, commands } = useMessages();
  const app = useApp((state) => state.app);
  if (!app) return null;
  return (
    <Dialog
      open
      title={commands['about.show']}
      description={common.about.what}
      onClose={() => changeApp({ dialog: null })}
    >
      <div className="about">
        <p>
          {common.about.version(app.version)} · {common.about.window[app.door]}
        </p>
        <p>{common.about.local}</p>
        {app.identity && (
          <p>
            {common.fingerprint}: <code>{app.identity.fingerprint}</code>
            <br />
            <span className="soft">{common.fingerprintWhy}</span>
          </p>
        )}
        <p className="soft small">{common.about.licence}</p>
      </div>
    </Dialog>
  );
}
