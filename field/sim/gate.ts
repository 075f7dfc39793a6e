/** Where a phone can be switched off: before and after every step on its disk or its network. */
export class Gate {
  #left = Infinity;
  #dead = false;
  #die: () => void = () => undefined;
  steps = 0;

  /** Resolves when the phone went off. */
  arm(after: number): Promise<void> {
    this.#left = after;
    return new Promise((resolve) => (this.#die = resolve));
  }

  disarm(): void {
    this.#left = Infinity;
  }

  /** Never resolves for a phone that is off. */
  async pass(): Promise<void> {
    this.steps += 1;
    if (!this.#dead && this.#left-- <= 0) {
      this.#dead = true;
      this.#die();
    }
    if (this.#dead) await new Promise(() => undefined);
  }

  /** The same object, with a gate before and after each of its steps. */
  around<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (of, name) => {
        const member = Reflect.get(of, name, of) as unknown;
        if (typeof member !== 'function' || name === 'close') return member;
        return async (...given: unknown[]) => {
          await this.pass();
          const result: unknown = await member.apply(of, given);
          await this.pass();
          return result;
        };
      },
    });
  }
}
