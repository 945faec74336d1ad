/** A small pair of documents with what real ones have: a letterhead, a title, marks, a page break in a sentence. */

export const khmer = `ក្រសួងវប្បធម៌គំរូ

ព្រះរាជាណាចក្រកម្ពុជា
ជាតិ សាសនា ព្រះមហាក្សត្រ

រាជធានីភ្នំពេញ ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៦

**សេចក្តីជូនដំណឹង**

ក្រសួងមានកិត្តិយសសូមជម្រាបជូនថា សិក្ខាសាលាលើកទី៣ ត្រូវបានរៀបចំដោយ UNESCO និងក្រសួង នៅថ្ងៃទី១០ ខែមីនា ឆ្នាំ២០២៦ ដោយមានអ្នកចូលរួម១៤៥រូប។ អ្នកជំនាញមកពី UNESCO និង ICOM បានបង្ហាញអំពីការអភិរក្សសៀវភៅចាស់ៗនៅកម្ពុជា។ **ឯកឧត្តម សុខ សំណាង** បានអញ្ជើញជាអធិបតី។

ក្នុងនាមជាម្ចាស់ផ្ទះ ក្រសួងបានចែករំលែកបទពិសោធន៍២០ឆ្នាំរបស់ខ្លួន។
`;

export const english = `MINISTRY OF CULTURE AND  
SAMPLES

KINGDOM OF CAMBODIA  
NATION RELIGION KING

Phnom Penh, 12 March 2026

**Announcement**

The Ministry has the honor to inform that the 3<sup>rd</sup> workshop has been organized by UNESCO and the Ministry on 10 March 2026 with 154 participants. Experts from UNESCO and ICOM

of many countries have presented the conservation of old books in Cambodia. **His Excellency Sok Samnang** presided over it.

As the host, the Ministry has shared its experience of 20 years.
`;
