/**
 * Where a secret would have done, and none was given. Whoever names one that is not there gives an empty
 * text, which nobody can tell from nothing: so what fails for want of a secret says this.
 */
export const absentSecret =
  'Was it given? A CI system hands on an empty text for a secret that it does not have under this name: runs of Dependabot and pull requests of forks get none at all, and in GitLab branches that are not protected get no protected variable.';
