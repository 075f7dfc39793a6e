import { useEffect, useRef, useState } from 'preact/hooks';
import { useField } from './context.ts';

interface Draft<Form> {
  /** Undefined until the disk has answered. */
  readonly form: Form | undefined;
  /** Something of it was kept before. */
  readonly kept: boolean;
  readonly change: (part: Partial<Form>) => void;
}

/** A form that survives a killed tab: kept at every change, taken up again where it was left. */
export const useDraft = <Form extends object>(key: string, empty: Form): Draft<Form> => {
  const { drafts } = useField();
  const [form, setForm] = useState<Form>();
  const [kept, setKept] = useState(false);
  const typed = useRef<string | null>(null);
  useEffect(() => {
    void drafts.read<Form>(key).then((left) => {
      // Whoever typed faster than the disk answered goes on with what they typed.
      if (typed.current === key) return;
      setKept(left !== null);
      setForm({ ...empty, ...left });
    });
  }, [key]);
  const change = (part: Partial<Form>): void => {
    typed.current = key;
    const now = { ...empty, ...form, ...part };
    setForm(now);
    setKept(true);
    drafts.keep(key, now);
  };
  return { form, kept, change };
};
