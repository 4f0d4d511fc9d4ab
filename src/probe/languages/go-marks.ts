import { posix } from 'node:path';
import type { Edit } from '../../domain/mutant.js';

/** What `mark` inserts calls the function that `markSupport` adds to the package. */
export function mark(id: number): string {
  return `counterproofMark(${id})`;
}

/**
 * One file in the folder of the package, the same for all of its files. By its name it is the first of them: Go
 * initialises the variables of a package in the order of its files.
 */
export function markSupport(path: string, text: string): readonly Edit[] {
  const packageName = /^package\s+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(
    text.replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  )?.[1];
  if (packageName === undefined) return [];
  const file = posix.join(posix.dirname(path), '0counterproof_mark.go');
  return [{ path: file, start: 0, end: 0, replacement: `package ${packageName}\n${support}` }];
}

/**
 * Writes a line for each mark and test, past whatever the tests have put in the place of os.Stdout. The test is on the
 * stack; where it is not, in a goroutine of somebody else's, the line is written again and again, since it is then for
 * its reader to see in which test's output it stands, and at last `*` is written: nobody can tell. Only in a program
 * that `go test` has started: another's output may be what a test compares.
 */
const support = `
import counterproofOS "os"
import counterproofRuntime "runtime"
import counterproofStrconv "strconv"
import counterproofStrings "strings"
import counterproofSync "sync"
import counterproofSyscall "syscall"

type counterproofKey struct {
	mark int
	test string
}

var (
	counterproofHeard = counterproofIsHeard()
	counterproofLock  counterproofSync.RWMutex
	counterproofSeen  = map[counterproofKey]int{}
	counterproofNames = map[uintptr]string{}
)

func counterproofIsHeard() bool {
	for _, argument := range counterproofOS.Args {
		if argument == "-test.paniconexit0" {
			return true
		}
	}
	return false
}

func counterproofMark(mark int) {
	if !counterproofHeard {
		return
	}
	test := counterproofTest()
	most := 1
	if test == "" {
		most = 1000
	}
	key := counterproofKey{mark, test}
	counterproofLock.RLock()
	seen := counterproofSeen[key]
	counterproofLock.RUnlock()
	if seen > most || (seen == most && test != "") {
		return
	}
	counterproofLock.Lock()
	counterproofSeen[key] = seen + 1
	counterproofLock.Unlock()
	if test == "" {
		test = "-"
	}
	if seen == most {
		test = "*"
	}
	line := "\\ncounterproof mark " + counterproofStrconv.Itoa(mark) + " " + test + "\\n"
	counterproofSyscall.Write(counterproofSyscall.Stdout, []byte(line))
}

func counterproofTest() string {
	var callers [512]uintptr
	count := counterproofRuntime.Callers(3, callers[:])
	for at := count - 1; at >= 0; at-- {
		counterproofLock.RLock()
		name, known := counterproofNames[callers[at]]
		counterproofLock.RUnlock()
		if !known {
			name = counterproofName(callers[at])
			counterproofLock.Lock()
			counterproofNames[callers[at]] = name
			counterproofLock.Unlock()
		}
		if name != "" {
			return name
		}
	}
	return ""
}

func counterproofName(caller uintptr) string {
	frames := counterproofRuntime.CallersFrames([]uintptr{caller})
	for more := true; more; {
		var frame counterproofRuntime.Frame
		frame, more = frames.Next()
		if !counterproofStrings.HasSuffix(frame.File, "_test.go") {
			continue
		}
		name := frame.Function[counterproofStrings.LastIndex(frame.Function, "/")+1:]
		parts := counterproofStrings.Split(name, ".")
		if len(parts) < 2 || parts[1] == "TestMain" {
			continue
		}
		for _, kind := range []string{"Test", "Example", "Fuzz"} {
			rest := counterproofStrings.TrimPrefix(parts[1], kind)
			if rest != parts[1] && (rest == "" || rest[0] < 'a' || rest[0] > 'z') {
				return parts[1]
			}
		}
	}
	return ""
}
`;
