package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// A cipherKey decrypts the streams and strings of a file.
type cipherKey struct {
	key    []byte
	method method
}

type method uint8

const (
	methodNone method = iota
	methodRC4
	methodAES128
	methodAES256
)

// unlock finds the key of a file that is encrypted. Publishers encrypt files that everyone may open: their password is
// empty. A file with another password is an error.
func (f *File) unlock() error {
	for _, t := range f.trailers {
		d := f.dict(t["Encrypt"])
		if d == nil {
			continue
		}
		var id text
		if ids := f.array(t["ID"]); len(ids) > 0 {
			id, _ = f.resolve(ids[0]).(text)
		}
		key, ok := f.emptyKey(d, []byte(id))
		if !ok {
			return ErrPassword
		}
		f.key = key
		return nil
	}
	return nil
}

// emptyKey is the key of the empty password, if that opens the file.
func (f *File) emptyKey(d dict, id []byte) (*cipherKey, bool) {
	if f.name(d["Filter"]) != "Standard" {
		return nil, false
	}
	k := &cipherKey{method: methodRC4}
	switch version := f.int(d["V"]); version {
	case 1, 2, 3:
	case 4, 5:
		filter := f.name(d["StmF"])
		switch f.name(f.dict(f.dict(d["CF"])[filter])["CFM"]) {
		case "V2":
		case "AESV2":
			k.method = methodAES128
		case "AESV3":
			k.method = methodAES256
		default:
			if filter != "" && filter != "Identity" {
				return nil, false
			}
			k.method = methodNone
		}
	default:
		return nil, false
	}
	if f.int(d["R"]) >= 5 {
		return k, f.key256(k, d)
	}
	return k, f.key128(k, d, id)
}

// padding fills passwords up to 32 bytes.
var padding = [32]byte{
	0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
	0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
}

// key128 makes the key of revisions 2 to 4 and proves it (ISO 32000-1, algorithms 2, 4 and 5).
func (f *File) key128(k *cipherKey, d dict, id []byte) bool {
	revision, size := f.int(d["R"]), 5
	if revision >= 3 {
		size = min(max(f.int(d["Length"])/8, 5), 16)
		if k.method == methodAES128 || d["Length"] == nil && f.int(d["V"]) == 4 {
			size = 16
		}
	}
	owner, _ := f.resolve(d["O"]).(text)
	user, _ := f.resolve(d["U"]).(text)
	if len(owner) < 32 || len(user) < 16 {
		return false
	}
	h := md5.New()
	h.Write(padding[:])
	h.Write([]byte(owner[:32]))
	h.Write(binary.LittleEndian.AppendUint32(nil, uint32(int64(f.number(d["P"])))))
	h.Write(id)
	if encrypted, ok := f.resolve(d["EncryptMetadata"]).(bool); ok && !encrypted && revision >= 4 {
		h.Write([]byte{255, 255, 255, 255})
	}
	key := h.Sum(nil)
	if revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	}
	k.key = key[:size]
	if revision < 3 {
		return bytes.HasPrefix([]byte(user), rc4Of(k.key, padding[:])[:16])
	}
	sum := md5.Sum(append(padding[:], id...))
	proof := sum[:]
	for i := range 20 {
		step := bytes.Clone(k.key)
		for j := range step {
			step[j] ^= byte(i)
		}
		proof = rc4Of(step, proof)
	}
	return bytes.HasPrefix([]byte(user), proof)
}

// key256 makes the key of revisions 5 and 6 and proves it (ISO 32000-2, algorithm 2.A).
func (f *File) key256(k *cipherKey, d dict) bool {
	user, _ := f.resolve(d["U"]).(text)
	sealed, _ := f.resolve(d["UE"]).(text)
	if len(user) < 48 || len(sealed) < 32 {
		return false
	}
	hash := func(salt text) []byte {
		sum := sha256.Sum256([]byte(salt))
		if f.int(d["R"]) == 5 {
			return sum[:]
		}
		return hardened(sum[:])
	}
	if !bytes.Equal(hash(user[32:40]), []byte(user[:32])) {
		return false
	}
	block, err := aes.NewCipher(hash(user[40:48]))
	if err != nil {
		return false
	}
	k.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(k.key, []byte(sealed[:32]))
	return true
}

// hardened is the hash of revision 6 for the empty password (ISO 32000-2, algorithm 2.B).
func hardened(k []byte) []byte {
	for round := 0; ; round++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		e := bytes.Repeat(k, 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		sum := 0
		for _, b := range e[:16] {
			sum += int(b)
		}
		switch sum % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		const least = 64
		if round >= least-1 && int(e[len(e)-1]) <= round+1-32 {
			return k[:32]
		}
	}
}

func rc4Of(key, data []byte) []byte {
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}

// decrypt is the data of an object in plain.
func (k *cipherKey) decrypt(data []byte, id ref) []byte {
	switch k.method {
	case methodNone:
		return data
	case methodRC4:
		return rc4Of(k.own(id), data)
	case methodAES128:
		return unAES(k.own(id), data)
	default:
		return unAES(k.key, data)
	}
}

// own is the key of an object.
func (k *cipherKey) own(id ref) []byte {
	key := append(bytes.Clone(k.key), byte(id.number), byte(id.number>>8), byte(id.number>>16), byte(id.generation), byte(id.generation>>8))
	if k.method == methodAES128 {
		key = append(key, "sAlT"...)
	}
	sum := md5.Sum(key)
	return sum[:min(len(k.key)+5, 16)]
}

// unAES decrypts whole blocks. The first is where the chain begins, the last is filled up with its own count.
func unAES(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	const size = aes.BlockSize
	if err != nil || len(data) < 2*size {
		return nil
	}
	start, body := data[:size], data[size:len(data)-len(data)%size]
	out := make([]byte, len(body))
	cipher.NewCBCDecrypter(block, start).CryptBlocks(out, body)
	if fill := int(out[len(out)-1]); fill >= 1 && fill <= size {
		out = out[:len(out)-fill]
	}
	return out
}
