import type { Topic } from './field.ts';

/** Tells whoever listens that something changed; what changed is asked for anew. */
export class Changes {
  readonly #heard = new Set<(topic: Topic) => void>();

  listen(heard: (topic: Topic) => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  tell(topic: Topic): void {
    for (const heard of [...this.#heard]) heard(topic);
  }
}
