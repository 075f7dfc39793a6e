/** Through whatever the phone shares with; as a download where it shares nothing. The name says what it is, not whose. */
export const handOver = async (file: Blob, name: string): Promise<void> => {
  const named = new File([file], `jejaring-${name}.txt`, { type: 'text/plain' });
  if (navigator.canShare?.({ files: [named] })) {
    // Somebody may close the sheet; that is no mistake.
    await navigator.share({ files: [named] }).catch(() => undefined);
    return;
  }
  const address = URL.createObjectURL(named);
  const link = document.createElement('a');
  link.href = address;
  link.download = named.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
