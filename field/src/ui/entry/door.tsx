import type { ComponentChildren } from 'preact';

/** Where nobody has been let in yet. */
export const Door = ({ children }: { children: ComponentChildren }) => (
  <main class="door">
    <p class="brand"><img class="logo" src={`${import.meta.env.BASE_URL}logo.svg`} width="28" height="28" alt="" />Jejaring</p>
    {children}
  </main>
);
