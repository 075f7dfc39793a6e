/** The browser offers installing once, early, and only to whoever listens. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | null = null;

export const awaitInstallOffer = (): void => {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });
};

export const installable = (): boolean => offer !== null;

export const install = async (): Promise<boolean> => {
  const came = await offer?.prompt();
  offer = null;
  return came?.outcome === 'accepted';
};
