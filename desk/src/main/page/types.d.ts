// What the bundler makes of files that are no JavaScript.
declare module '*.css' {
  const text: string;
  export default text;
}
