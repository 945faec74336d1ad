import './state-bar.css';

interface StateBarProps {
  all: number;
  approved: number;
  reviewed?: number;
  /** What the bar says, for those who do not see it. */
  label: string;
}

/** How far a project is: approved, then reviewed, then the rest. */
export function StateBar({ all, approved, reviewed = 0, label }: StateBarProps) {
  const share = (count: number) => `${all === 0 ? 0 : (count / all) * 100}%`;
  return (
    <div className="state-bar" role="img" aria-label={label}>
      <i className="state-bar-approved" style={{ width: share(approved) }} />
      <i className="state-bar-reviewed" style={{ width: share(reviewed) }} />
    </div>
  );
}
