// Java: Maven with JUnit 5, a class and a test class for each module.
import { moduleName, range } from './shape.mjs';

export const pom = (artifact, plugins = '') => `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>${artifact}</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.11.4</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin>
      <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
      <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.2</version></plugin>${plugins}
    </plugins>
  </build>
</project>
`;

const body = (name, seed) => `
    static String ${name}(int amount, int limit, boolean urgent) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        if (amount > limit && urgent) {
            return "reject";
        }
        int total = amount * 2 + ${seed};
        if (total >= limit) {
            return "review";
        }
        return "accept";
    }
`;

/** Each test does some work of its own, as the set-up of a real one does: about two milliseconds. */
const prepare = (slowness) => `
    static int prepare(int seed) {
        Map<Integer, String> rows = new HashMap<>();
        for (int index = 0; index < ${24_000 * slowness}; index++) {
            rows.put((index * 31 + seed) % 997, Integer.toString(index));
        }
        return rows.size();
    }
`;

const test = (type, name, seed, number) => {
  const limit = 100 + seed;
  const cases = [
    `assertEquals("accept", ${type}.${name}(1, ${limit}, false));`,
    `assertEquals("reject", ${type}.${name}(${limit + 1}, ${limit}, true));`,
    `assertEquals("review", ${type}.${name}(${limit - 5}, ${limit}, false));`,
    `assertThrows(IllegalArgumentException.class, () -> ${type}.${name}(-5, ${limit}, true));`,
    `assertEquals("review", ${type}.${name}(${limit + 5}, ${limit}, false));`,
  ];
  return `
    @Test
    void ${name}_${number}() {
        prepare(${number});
        ${cases[number % cases.length]}
    }
`;
};

const typeName = (module) => moduleName(module).replace('p', 'P');

export const java = {
  ignored: 'target/\n',
  frame: { 'pom.xml': pom('shop') },
  module: (module, functions) => {
    const each = range(functions).map((index) => body(`rule${index}`, index + 3));
    return {
      path: `src/main/java/shop/${typeName(module)}.java`,
      text: `package shop;\n\nfinal class ${typeName(module)} {\n${each.join('')}}\n`,
    };
  },
  tests: (module, functions, perFunction, slowness) => {
    const type = typeName(module);
    const tests = range(functions).flatMap((index) =>
      range(perFunction).map((number) => test(type, `rule${index}`, index + 3, number)),
    );
    const imports = [
      'static org.junit.jupiter.api.Assertions.assertEquals',
      'static org.junit.jupiter.api.Assertions.assertThrows',
      'java.util.HashMap',
      'java.util.Map',
      'org.junit.jupiter.api.Test',
    ];
    return {
      [`src/test/java/shop/${type}Test.java`]: `package shop;\n\n${imports.map((name) => `import ${name};\n`).join('')}\nclass ${type}Test {\n${prepare(slowness)}${tests.join('')}}\n`,
    };
  },
};
