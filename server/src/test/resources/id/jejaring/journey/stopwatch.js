/* Time as the person before the screen feels it: from the touch or key until what it brought is painted. */
(() => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => done(performance.now());
        after.port2.postMessage(0);
    }));

    const there = (seen) => new Promise((done) => {
        const look = () => {
            if (!seen()) return false;
            watch.disconnect();
            done();
            return true;
        };
        const watch = new MutationObserver(look);
        if (!look()) watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });

    const shows = (selector) => () => document.querySelector(selector) !== null;

    window.stopwatch = {
        /** From the next click until all of these are on the screen. */
        click: (...selectors) => {
            stopwatch.felt = new Promise((done) => addEventListener('click', async ({ timeStamp }) => {
                await Promise.all(selectors.map((selector) => there(shows(selector))));
                done(await painted() - timeStamp);
            }, { capture: true, once: true }));
        },
        /** From the next key until the screen was painted with what it changed. */
        key: () => {
            stopwatch.felt = new Promise((done) => addEventListener('keydown', ({ timeStamp }) => {
                addEventListener('input', async () => done(await painted() - timeStamp), { capture: true, once: true });
            }, { capture: true, once: true }));
        },
        /** From the moment this address was asked for. */
        opening: async (selector) => {
            await there(shows(selector));
            return painted();
        },
    };
    // Watched from the start: whoever asks later must not find a later time.
    window.stopwatch.door = window.stopwatch.opening('.door input:not([readonly])');
})();
