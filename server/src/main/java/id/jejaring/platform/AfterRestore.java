package id.jejaring.platform;

/** Something to be done once, after a copy was loaded and before anybody works on it. */
public interface AfterRestore {
    void restored();
}
