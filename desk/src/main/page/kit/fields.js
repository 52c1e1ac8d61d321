/**
 * Makes properties of Lit's reactive though the class has fields of their names, which otherwise would hide them: a field says what a
 * property is at first, and of what type. Called when an element is connected, and as often as wanted.
 */
export function reactive(element) {
  for (const name of element.constructor.elementProperties.keys()) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
