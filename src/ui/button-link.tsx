import { Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface ButtonLinkProps {
  readonly to: string;
  readonly button?: Pick<ButtonProps, 'type' | 'icon' | 'size'>;
  readonly children: ReactNode;
}

/** A way to another page that looks like a button: opens in a new tab as any link does. */
export function ButtonLink({ to, button, children }: ButtonLinkProps) {
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button {...button} href={href} onClick={onClick}>
      {children}
    </Button>
  );
}
