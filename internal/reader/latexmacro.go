package reader

import (
	"strings"
)

// A texMacro is a macro of the author's own.
type texMacro struct {
	params []texParam
	body   texInput
}

// A texParam is a parameter of a macro.
type texParam struct {
	kind     texParamKind
	fallback texInput // of an optional one
}

type texParamKind uint8

const (
	paramMandatory texParamKind = iota
	paramOptional
	paramStar
)

// maxParams is how many parameters a macro of TeX may have.
const maxParams = 9

// define reads \newcommand{\name}[2][default]{body} behind the command itself.
func (x *tex) define(in *texInput) {
	x.star(in)
	name, ok := x.argument(in)
	if !ok {
		return
	}
	var m texMacro
	if count, ok := x.optional(in); ok {
		m.params = make([]texParam, min(max(integer(x.raw(count), 0), 0), maxParams))
	}
	if fallback, ok := x.optional(in); ok && len(m.params) > 0 {
		m.params[0] = texParam{paramOptional, fallback}
	}
	x.store(in, name, m)
}

// defineTeX reads \def\name#1#2{body}. A macro whose arguments are delimited by other text is not kept.
func (x *tex) defineTeX(in *texInput) {
	name, ok := x.argument(in)
	if !ok {
		return
	}
	const maxParameters = 200
	open := strings.IndexByte(x.src[in.pos:min(in.end, in.pos+maxParameters)], '{')
	if open < 0 {
		return
	}
	parameters := strings.TrimSpace(x.src[in.pos : in.pos+open])
	in.pos += open
	var m texMacro
	for strings.HasPrefix(parameters, "#") && len(parameters) > 1 && len(m.params) < maxParams {
		m.params = append(m.params, texParam{})
		parameters = parameters[2:]
	}
	if parameters != "" {
		x.argument(in)
		return
	}
	x.store(in, name, m)
}

// defineDocument reads \NewDocumentCommand{\name}{s o m}{body}.
func (x *tex) defineDocument(in *texInput) {
	name, ok := x.argument(in)
	if !ok {
		return
	}
	spec, ok := x.argument(in)
	if !ok {
		return
	}
	var m texMacro
	for i := spec.pos; i < spec.end && len(m.params) < maxParams; i++ {
		switch x.src[i] {
		case 'm', 'r', 'v':
			m.params = append(m.params, texParam{})
		case 's':
			m.params = append(m.params, texParam{kind: paramStar})
		case 'o', 'O':
			m.params = append(m.params, texParam{kind: paramOptional})
		case '{':
			if end := x.closing(i); end > i {
				if last := len(m.params) - 1; last >= 0 {
					m.params[last].fallback = texInput{pos: i + 1, end: end}
				}
				i = end
			}
		}
	}
	x.store(in, name, m)
}

// store keeps a macro whose body comes next. A definition of \thefootnote says how notes are numbered.
func (x *tex) store(in *texInput, name texInput, m texMacro) {
	body, ok := x.argument(in)
	if !ok {
		return
	}
	key := strings.TrimPrefix(x.raw(name), `\`)
	if counter, found := strings.CutPrefix(key, "the"); found && x.counters.isNote(counter) {
		x.counters.setFormat(counter, x.raw(body))
		return
	}
	m.body = texInput{pos: body.pos, end: body.end}
	x.macros[key] = m
	delete(x.aliases, key)
}

// alias reads \let\new=\old.
func (x *tex) alias(in *texInput) {
	name, ok := x.argument(in)
	if !ok {
		return
	}
	x.skipSpace(in)
	if in.pos < in.end && x.src[in.pos] == '=' {
		in.pos++
	}
	old, ok := x.argument(in)
	if !ok {
		return
	}
	from, to := strings.TrimPrefix(x.raw(name), `\`), strings.TrimPrefix(x.raw(old), `\`)
	if m, ok := x.macros[to]; ok {
		x.macros[from] = m
		return
	}
	if target, ok := x.aliases[to]; ok {
		to = target
	}
	if from != to {
		x.aliases[from] = to
	}
}

// expand writes what a macro of the author's stands for. nameEnd is where its name ends.
func (x *tex) expand(in *texInput, m texMacro, start, nameEnd int) error {
	use := in.use
	if use.width == 0 {
		use = texUse{start, nameEnd - start}
	}
	args := make([]texInput, len(m.params))
	for k, p := range m.params {
		switch p.kind {
		case paramStar:
			x.star(in)
			continue
		case paramOptional:
			if arg, ok := x.optional(in); ok {
				args[k] = arg
			} else {
				args[k] = texInput{pos: p.fallback.pos, end: p.fallback.end, use: use}
			}
			continue
		}
		arg, _ := x.argument(in)
		args[k] = arg
	}
	return x.spend(texInput{pos: m.body.pos, end: m.body.end, use: use, args: args})
}
