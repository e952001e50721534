import { useRef } from "react";

/**
 * The Idempotency-Key of a form: the same content keeps its key however often it is sent (a double click, a lost answer), other
 * content gets another one. Call `renew` after success, so that the next submission of the same content is a new one.
 */
export class SubmissionKeys {
  private content = "";
  private key = "";

  of(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.key === "" || text !== this.content) [this.content, this.key] = [text, randomKey()];
    return this.key;
  }

  renew() {
    this.key = "";
  }
}

export function useSubmissionKeys(): SubmissionKeys {
  const keys = useRef<SubmissionKeys>(null);
  keys.current ??= new SubmissionKeys();
  return keys.current;
}

// Not crypto.randomUUID: that exists only on https and localhost.
const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
