// Forward writes a Windows library of no code: each of its functions is one that
// another library has under another name.
//
//	go run ./.ci/forward FILE FUNCTION LIBRARY.FUNCTION
//
// Go asks Windows for its random numbers with ProcessPrng, in a library that
// Debian's wine lacks. SystemFunction036 of advapi32 takes the same two arguments
// and does the same. So no compiler for Windows has to be fetched.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: forward FILE FUNCTION LIBRARY.FUNCTION")
		os.Exit(2)
	}
	file, function, to := os.Args[1], os.Args[2], os.Args[3]
	if err := os.WriteFile(file, library(filepath.Base(file), function, to), 0o755); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Where the parts of the library lie: in the file and, once loaded, in memory.
const (
	inFile   = 0x200
	inMemory = 0x1000
	atOpt    = 0x40 + 4 + 20
)

// library is a library with one function, which is to. Source: Microsoft, PE
// Format; a function whose address lies among the exports is the name of another.
func library(name, function, to string) []byte {
	exported := exports(name, function, to)
	b := make([]byte, inFile, inFile+0x200)
	put := func(at int, values ...any) {
		for _, v := range values {
			at += copy(b[at:], encoded(v))
		}
	}
	put(0, []byte("MZ"))
	put(0x3c, uint32(0x40))                                                                // where the next line is
	put(0x40, []byte("PE\x00\x00"), uint16(0x8664), uint16(1))                             // x86-64, one section
	put(0x40+20, uint16(240), uint16(0x2022))                                              // size of what follows; a library
	put(atOpt, uint16(0x20b))                                                              // 64 bits
	put(atOpt+24, uint64(0x180000000), uint32(inMemory), uint32(inFile))                   // where it would like to be; how it is aligned
	put(atOpt+40, uint16(6), uint16(0), uint16(0), uint16(0), uint16(6))                   // versions of Windows
	put(atOpt+56, uint32(2*inMemory), uint32(inFile), uint32(0), uint16(3), uint16(0x100)) // size, headers; a program of lines, whose data are not run
	put(atOpt+108, uint32(16), uint32(inMemory), uint32(len(exported)))                    // of sixteen tables there is the first: exports
	put(atOpt+240, []byte(".edata\x00\x00"), uint32(len(exported)), uint32(inMemory))      // the one section
	put(atOpt+240+16, uint32(0x200), uint32(inFile))
	put(atOpt+240+36, uint32(0x40000040)) // data, to be read
	return append(b, append(exported, make([]byte, 0x200-len(exported))...)...)
}

// exports is the table of the exported functions, which is one.
func exports(name, function, to string) []byte {
	const table = 40
	addresses, names, ordinals := uint32(inMemory+table), uint32(inMemory+table+4), uint32(inMemory+table+8)
	texts := ordinals + 2
	functionAt := texts + uint32(len(name)) + 1
	toAt := functionAt + uint32(len(function)) + 1
	var b bytes.Buffer
	for _, v := range []any{
		uint32(0), uint32(0), uint32(0), texts, uint32(1), uint32(1), uint32(1), addresses, names, ordinals, // the head
		toAt, functionAt, uint16(0), []byte(name + "\x00" + function + "\x00" + to + "\x00"),
	} {
		b.Write(encoded(v))
	}
	return b.Bytes()
}

func encoded(v any) []byte {
	var b bytes.Buffer
	if err := binary.Write(&b, binary.LittleEndian, v); err != nil {
		panic(err)
	}
	return b.Bytes()
}
