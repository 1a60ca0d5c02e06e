/** Says that something could not be fetched, and offers to try again. */
export function complaint(words, offer, again) {
  const problem = document.createElement('div');
  problem.className = 'complaint problem';
  problem.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = offer;
  button.addEventListener('click', again);
  problem.append(words, button);
  return problem;
}
