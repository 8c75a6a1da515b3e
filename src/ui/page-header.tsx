import './page-header.css';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

interface PageHeaderProps {
  readonly title: string;
  /** One line under the title: what the page covers (unit, period, closing date). */
  readonly about?: ReactNode;
  /** Pages above this one, nearest last. */
  readonly trail?: readonly { readonly title: string; readonly to: string }[];
  /** Buttons, the most used first. */
  readonly acts?: ReactNode;
}

/** Head of a screen: sets the window's title and holds the one h1. */
export function PageHeader({ title, about, trail = [], acts }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Giaoban`;
  }, [title]);
  return (
    <header className="page-header">
      <div className="page-header-text">
        {trail.length > 0 && (
          <nav className="trail" aria-label={trail[0]?.title}>
            {trail.map((one) => (
              <Link key={one.to} to={one.to}>
                {one.title}
              </Link>
            ))}
          </nav>
        )}
        <h1>{title}</h1>
        {about !== undefined && <p className="page-about">{about}</p>}
      </div>
      {acts !== undefined && <div className="page-acts">{acts}</div>}
    </header>
  );
}
