/** Where the screens begin; they ask for everything through core/field.ts. */
export {};
