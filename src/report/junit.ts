import type { Finding } from '../finding.ts';

/** Findings as JUnit XML: a suite a file, a case a finding; errors and warnings count as failures. */
export function toJunit(findings: readonly Finding[], checked: readonly string[]): string {
  const files = [...new Set([...checked, ...findings.map(({ file }) => file)])].toSorted();
  const failed = findings.filter(({ severity }) => severity !== 'note').length;
  const suites = files.map((file) =>
    suite(
      file,
      findings.filter((finding) => finding.file === file),
    ),
  );
  const total = files.length + findings.length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="magna" tests="${total}" failures="${failed}">\n${suites.join('')}</testsuites>\n`;
}

function suite(file: string, findings: readonly Finding[]): string {
  const failures = findings.filter(({ severity }) => severity !== 'note').length;
  const cases = findings.map(({ rule, severity, message, fix, line, column }) => {
    const name = escape(`${rule} ${file}:${line}:${column}`);
    const text = escape(`${message}; ${fix}`);
    if (severity === 'note')
      return `    <testcase classname="${escape(file)}" name="${name}"><system-out>${text}</system-out></testcase>\n`;
    return `    <testcase classname="${escape(file)}" name="${name}"><failure type="${severity}" message="${text}"/></testcase>\n`;
  });
  const whole = `    <testcase classname="${escape(file)}" name="${escape(file)}"/>\n`;
  return `  <testsuite name="${escape(file)}" tests="${findings.length + 1}" failures="${failures}">\n${whole}${cases.join('')}  </testsuite>\n`;
}

/** Text for XML 1.0: what the format cannot hold is left out. */
function escape(text: string): string {
  const plain = text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return plain.replace(/[&<>"'\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
