import { useEffect, useState } from 'preact/hooks';
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
  useEffect(() => {
    void drafts.read<Form>(key).then((left) => {
      setKept(left !== null);
      setForm({ ...empty, ...left });
    });
  }, [key]);
  const change = (part: Partial<Form>): void => {
    const now = { ...empty, ...form, ...part };
    setForm(now);
    setKept(true);
    drafts.keep(key, now);
  };
  return { form, kept, change };
};
