/**
 * The dossiers that the project comes with, two subjects that have nothing in common. Tests that say what
 * stands in dossiers are about these alone: whoever adds one chooses words as they like, also such as the
 * program has itself (`positions`, `neighbours`), and may leave warnings for later.
 */
export const SHIPPED_DOSSIERS = ['ukraine-guarantees', 'nile-agreement'] as const;
