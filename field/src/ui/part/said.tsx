import { useEffect, useState } from 'preact/hooks';

/** One thing is said at a time; whoever cannot see the screen hears it. */
let listener: ((words: string) => void) | null = null;
const LONG_ENOUGH = 6_000;

export const tell = (words: string): void => listener?.(words);

export const Said = () => {
  const [words, setWords] = useState('');
  useEffect(() => {
    listener = setWords;
    return () => {
      listener = null;
    };
  }, []);
  useEffect(() => {
    if (words === '') return undefined;
    const over = setTimeout(() => setWords(''), LONG_ENOUGH);
    return () => clearTimeout(over);
  }, [words]);
  return <div class="said" role="status">{words && <p>{words}</p>}</div>;
};
