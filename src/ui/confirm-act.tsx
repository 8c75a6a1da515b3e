import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { furniture } from './furniture-messages.ts';
import { useWords } from './language.tsx';
import { ProblemNotice } from './notices.tsx';
import { Problem } from './problem.ts';

interface ConfirmActProps {
  /** The verb on the button, repeated on the button that does it. */
  readonly label: string;
  readonly title: string;
  /** What will happen, in numbers, before it happens. */
  readonly consequences: ReactNode;
  readonly isDestructive?: boolean;
  readonly button?: Pick<ButtonProps, 'type' | 'icon' | 'size' | 'disabled'>;
  readonly act: () => Promise<unknown>;
  /** Asked before the dialogue opens; false keeps it shut, for a form that has first to say what is wrong in it. */
  readonly canOpen?: () => boolean;
}

/** A button whose act is told in numbers and asked for before it is done; a refusal stays in the dialogue. */
export function ConfirmAct({
  label,
  title,
  consequences,
  isDestructive = false,
  button,
  act,
  canOpen,
}: ConfirmActProps) {
  const t = useWords(furniture);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      setOpen(false);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const ask = (pressed: HTMLElement) => {
    if (canOpen?.() ?? true) return setOpen(true);
    const form = pressed.closest('form');
    // After the errors are on the page, so that the first of them takes the focus.
    setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <>
      <Button {...button} onClick={(event) => ask(event.currentTarget)}>
        {label}
      </Button>
      <Modal
        open={isOpen}
        title={title}
        okText={label}
        cancelText={t('cancel')}
        okButtonProps={{ danger: isDestructive, loading: isBusy }}
        onOk={go}
        onCancel={() => setOpen(false)}
        mask={{ closable: !isBusy }}
        destroyOnHidden
      >
        <div className="consequences">{consequences}</div>
        {problem && <ProblemNotice problem={problem} />}
      </Modal>
    </>
  );
}
