/**
 * The variable of the environment that says where a build's pages find what has been drawn for them: a folder
 * with one for each dossier.
 */
export const DRAWN_FOLDER = 'SOURCELINE_DRAWN';
